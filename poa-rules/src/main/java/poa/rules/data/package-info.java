/** Reads the files that hold the judgement as data, and tells file and line of a fault. What the files mean is not known here. */
package poa.rules.data;
