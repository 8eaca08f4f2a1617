scenario-title = Caucase du Sud, 2025 : ils se mettent à table
inject-ankara_hosts_talks = Ankara invite les deux parties, et toutes deux viennent
