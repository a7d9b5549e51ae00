package poa.rules.facts;

/** A plan with its three parts is what is to be sent: the type asks for one, and the appeal is no dispute. */
public record PlanExpected() {}
