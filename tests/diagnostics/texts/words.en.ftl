actor-AZUR = Azur
actor-BORRA = Borea
outcome-end = the end
? not fluent
