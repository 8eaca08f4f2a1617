scenario-title = South Caucasus, 2025: Iran closes its sky
