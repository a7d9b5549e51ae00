/** An agency's file on one suspension of one client: what came, what was written, how it was judged, what was sent, what Amazon said. */
package poa.api.cases;
