/** Which agency a request is made for. Every query of every feature asks here first. */
package poa.api.tenancy;
