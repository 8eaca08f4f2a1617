scenario-title = South Caucasus, 2025: they sit down
inject-ankara_hosts_talks = Ankara invites both sides, and both come
