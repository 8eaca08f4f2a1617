scenario-title = South Caucasus, 2025: without the machines
