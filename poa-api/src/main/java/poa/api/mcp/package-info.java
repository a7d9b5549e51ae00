/** The service as tools for language models (Model Context Protocol), read-only: what REST answers, in the words of that protocol. */
package poa.api.mcp;
