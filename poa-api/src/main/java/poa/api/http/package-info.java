/** What every endpoint shares: problems, strict JSON, request ids, pages. Knows no feature. */
package poa.api.http;
