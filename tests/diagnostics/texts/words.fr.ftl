actor-AZUR = Azur
