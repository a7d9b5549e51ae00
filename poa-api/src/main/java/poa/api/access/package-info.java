/** Who may come in: keys, tokens of an identity provider, and what is open without either. */
package poa.api.access;
