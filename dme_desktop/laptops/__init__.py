"""Laptops of one office: what each changed goes by stick or shared folder and is joined."""
