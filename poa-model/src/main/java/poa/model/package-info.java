/**
 * The words of the field: what Amazon wrote ({@link poa.model.Suspension}), what the seller wrote
 * ({@link poa.model.Draft}), and what we say about it ({@link poa.model.Assessment} with its {@link poa.model.Finding}s,
 * {@link poa.model.Score}s and {@link poa.model.Verdict}). Immutable records and enums, the JDK and nothing else.
 *
 * <p>A <em>requirement</em> is Amazon's demand, a <em>dimension</em> is our scale. A <em>verdict</em> is our decision
 * about a draft; what Amazon decides is never called so. Lists are never null, absent values are.
 */
package poa.model;
