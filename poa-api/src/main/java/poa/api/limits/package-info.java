/** What one caller may take of the service, and what all together may, so that it answers everybody soon. */
package poa.api.limits;
