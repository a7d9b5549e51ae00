/** All of an agency's data, line by line. Each feature tells its own part. */
package poa.api.export;
