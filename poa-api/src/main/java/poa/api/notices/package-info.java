/** Amazon's message in, what it says out. Stores nothing. */
package poa.api.notices;
