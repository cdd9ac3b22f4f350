"""Pictures and what is known of them, from elsewhere: folders with notes inside the files, tables, IIIF manifests."""
