/** The service: each feature in a package of its own, what they share in {@code http}. */
package poa.api;
