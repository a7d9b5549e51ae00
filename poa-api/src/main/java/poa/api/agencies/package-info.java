/** The agencies that keep their cases here, and which of them is asking. */
package poa.api.agencies;
