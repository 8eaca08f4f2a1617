//! The classroom without a network: exercises as facts, what each seat may see, the journal, the export.

mod debrief;
mod export;
mod facts;
mod injects;
mod journal;
mod kit;
mod leak;
mod odds;
mod play;
mod rights;
mod room;
mod words;
