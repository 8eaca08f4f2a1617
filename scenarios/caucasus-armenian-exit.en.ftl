scenario-title = South Caucasus, 2025: Armenia leaves early
inject-armenia_leaves_the_alliance = Armenia announces that it leaves the alliance
