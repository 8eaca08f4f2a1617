scenario-title = x
