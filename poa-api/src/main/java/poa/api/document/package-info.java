/**
 * The API's document as a product of its own: what holds of every operation and schema in it, and the older dialects of it that
 * CRM tools import. Works on whatever operations there are and knows none by name.
 */
package poa.api.document;
