/** What the service judges by, to read: rules and suspension types. */
package poa.api.rulebook;
