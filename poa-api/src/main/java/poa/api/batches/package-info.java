/** Many drafts in one request, judged as they come in; nothing is kept, and nothing but a few lines is held. */
package poa.api.batches;
