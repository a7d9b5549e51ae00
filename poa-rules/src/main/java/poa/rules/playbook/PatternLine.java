package poa.rules.playbook;

/** A pattern and where it is written, so that whoever compiles it can tell. */
public record PatternLine(String file, int line, String text) {}
