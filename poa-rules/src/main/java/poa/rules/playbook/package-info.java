/** What Amazon asks for in each type of suspension, read from the playbooks. How a draft meets it is judged elsewhere. */
package poa.rules.playbook;
