/** What rules see: the letter taken apart, in the words of the field. Immutable; no rule adds to it. */
package poa.rules.facts;
