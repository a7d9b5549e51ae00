/**
 * Takes a text apart, once: tokens, mentions, blocks, sentences, parts, hits of the lexicons. Knows no rule and no score;
 * what it finds is handed to the rules as {@link poa.rules.facts}.
 */
package poa.rules.reading;
