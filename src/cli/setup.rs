//! `completions` and `man`: what makes the program at home in a shell.

use super::args::Cli;
use super::localise;
use super::shell::{Done, Exit, Failure, Shell};
use clap::CommandFactory;
use std::path::Path;

/// Prints the completions of a shell.
pub(crate) fn completions(kind: clap_complete::Shell, shell: &Shell) -> Done {
    let mut command = localise::localise(Cli::command(), &shell.words, shell.width);
    let mut bytes = vec![];
    clap_complete::generate(kind, &mut command, "escalade", &mut bytes);
    shell.print(&String::from_utf8_lossy(&bytes))?;
    Ok(Exit::Success)
}

/// Prints the manual page, or writes one page per verb to a folder.
pub(crate) fn man(dir: Option<&Path>, shell: &Shell) -> Done {
    let command = localise::localise(Cli::command(), &shell.words, shell.width);
    let page = |command: clap::Command, title: &str| {
        let mut bytes = vec![];
        clap_mangen::Man::new(command)
            .title(title)
            .render(&mut bytes)
            .expect("a Vec takes every byte");
        bytes
    };
    let Some(dir) = dir else {
        shell.print(&String::from_utf8_lossy(&page(command, "escalade")))?;
        return Ok(Exit::Success);
    };
    let broken = |error: std::io::Error| Failure::broken(dir.display().to_string(), &error);
    std::fs::create_dir_all(dir).map_err(broken)?;
    let verbs: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    std::fs::write(dir.join("escalade.1"), page(command, "escalade")).map_err(broken)?;
    for verb in verbs {
        let name = format!("escalade-{}", verb.get_name());
        std::fs::write(dir.join(format!("{name}.1")), page(verb, &name)).map_err(broken)?;
    }
    Ok(Exit::Success)
}
