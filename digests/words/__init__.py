"""Language data: one folder a language, one file a kind. Data only; what it is used for stands elsewhere."""
