package poa.rules.facts;

/** The letter says in substance what one that was sent before said. */
public record NothingNew() {}
