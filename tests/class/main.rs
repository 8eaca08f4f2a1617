//! The classroom without a network: exercises as facts, what each seat may see, the journal, the export.

mod debrief;
mod kit;
mod play;
mod room;
