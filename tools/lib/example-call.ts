/** The ids that the description gives as examples, so that no tool or test invents its own. */
import { type Description, theOperation } from './description.js';

export interface ExampleCall {
  project_id: string;
  instance_id: string;
  vpc_channel_id: string;
  /** The path with these ids filled in. */
  path: string;
}

export function exampleCall(description: Description): ExampleCall {
  const id = (name: string) => {
    const parameter = Object.values(description.components.parameters).find((each) => each.name === name);
    if (typeof parameter?.example !== 'string') throw new Error(`the description has no example of ${name}`);
    return parameter.example;
  };
  return {
    project_id: id('project_id'),
    instance_id: id('instance_id'),
    vpc_channel_id: id('vpc_channel_id'),
    path: theOperation(description).path.replace(/\{(\w+)\}/g, (_, name: string) => id(name)),
  };
}
