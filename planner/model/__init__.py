"""What a plan, an item, a roster is: values that pydantic has checked."""
