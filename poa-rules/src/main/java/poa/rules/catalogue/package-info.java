/** What there is to say of the rules and how they count: the texts and examples of each, and the scoring policy. What a rule looks for stands in its DRL. */
package poa.rules.catalogue;
