/** The main job: a draft in, its assessment out. Stores nothing. */
package poa.api.assessments;
