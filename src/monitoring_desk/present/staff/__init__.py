"""The staff room: where editors run the desk."""
