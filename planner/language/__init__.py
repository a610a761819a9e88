"""What people type and read in English, French and Arabic, told from its words."""
