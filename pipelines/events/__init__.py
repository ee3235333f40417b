"""What stories and Ofsted's outcomes tell together: which outcome answers a claim, and whether the two agree."""
