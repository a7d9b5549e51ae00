/** What keeping things needs and no feature owns: the embedded database, and ids that sort by time. */
package poa.api.store;
