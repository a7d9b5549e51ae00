/** Tells other systems, at addresses that they name, what happens to cases. Features do not know that somebody listens. */
package poa.api.webhooks;
