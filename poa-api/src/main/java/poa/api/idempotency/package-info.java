/** A request sent twice takes effect once. */
package poa.api.idempotency;
