/** Trains the classifiers from the sentences in {@code src/main/sentences} while the module is built. Not used at run time. */
package poa.rules.training;
