/** Who did what when, without any content. */
package poa.api.audit;
