scenario-title = South Caucasus, 2025: the guarantee is called
inject-baku_calls_on_ankara = Baku invokes the Shusha Declaration
