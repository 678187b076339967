"""The use case of managing briefings: what people type and press about those that come by themselves."""
