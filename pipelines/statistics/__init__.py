"""Ofsted's yearly tables of outcomes (ODS, published on GOV.UK) -> a second witness of each outcome.

``ods.py`` reads any small spreadsheet within limits; ``outcomes_table.py`` knows what its columns mean.
"""
