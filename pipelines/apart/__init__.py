"""Pages cleaned and judged apart from the crawl's event loop, in processes of their own: ``readers`` hands them out."""
